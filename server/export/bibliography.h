// The works that the text cites, as a list at the end of the book.
#pragma once

#include "export/register.h"
#include "export/xml.h"

namespace ibid::tei {

/// Nothing where no work is cited.
void write_bibliography(Register& names, xml::Xml& xml);

}  // namespace ibid::tei
