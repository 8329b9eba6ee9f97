// Random text out of whatever could trip a grammar of Markdown.
#pragma once

#include <random>
#include <string>

namespace ibid::tests {

std::string soup(std::mt19937& random, std::size_t bits);

}  // namespace ibid::tests
