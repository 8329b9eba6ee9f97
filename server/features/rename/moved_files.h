// Files that get another path within the edition: links, images and reference definitions follow.
//
// Of a chapter that moves itself, those that lead to what stays are written anew as well. What
// leads out of the edition is none of our business. Paths are within the edition's folder, with
// `/`; a folder's stands for all that is in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "features/change/change.h"
#include "model/edition.h"

namespace ibid::features {

struct Move {
  std::string from;
  std::string to;
};

/// Where a file lies once all has moved.
std::string moved_path(std::string_view path, const std::vector<Move>& moves);

Change follow_moves(const model::Edition& edition, const std::vector<Move>& moves);

}  // namespace ibid::features
