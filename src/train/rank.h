/* Learns how lemmas are chosen among those that the likely tags give (syntax/rank.h). */
#ifndef TRAIN_RANK_H
#define TRAIN_RANK_H

#include "train/corpus.h"

/* Words of which a model could have chosen more than one lemma, among them the right one. */
typedef struct RankLessons RankLessons;

RankLessons *rank_lessons_new(Arena *arena);
/* Adds those of one half of a part's documents, to count so many times. The model must not have been trained
 * on that half: of what it knows by heart, it is too sure. */
void rank_lessons_add(RankLessons *lessons, const Model *model, const Part *part, uint32_t half,
                      uint32_t times);
/* The weights, RANK_WEIGHTS of them, in memory of the arena. */
const int16_t *rank_learn(Arena *arena, const RankLessons *lessons);

#endif
