// The converters of ICU that libxml2 would ask for, where it is linked into the program: there are
// none. Pages are UTF-8 before libxml2 sees them (import/html/charset), and it needs no help for that.
#include <unicode/ucnv.h>

UConverter* ucnv_open(const char* name, UErrorCode* error) {
  (void)name;
  *error = U_FILE_ACCESS_ERROR;
  return NULL;
}

void ucnv_close(UConverter* converter) { (void)converter; }

void ucnv_convertEx(UConverter* target, UConverter* source, char** to, const char* to_end,
                    const char** from, const char* from_end, UChar* pivot, UChar** pivot_from,
                    UChar** pivot_to, const UChar* pivot_end, UBool reset, UBool flush,
                    UErrorCode* error) {
  (void)target, (void)source, (void)to, (void)to_end, (void)from, (void)from_end, (void)pivot;
  (void)pivot_from, (void)pivot_to, (void)pivot_end, (void)reset, (void)flush;
  *error = U_UNSUPPORTED_ERROR;
}

void ucnv_setFromUCallBack(UConverter* converter, UConverterFromUCallback action,
                           const void* context, UConverterFromUCallback* old_action,
                           const void** old_context, UErrorCode* error) {
  (void)converter, (void)action, (void)context, (void)old_action, (void)old_context;
  *error = U_UNSUPPORTED_ERROR;
}

void ucnv_setToUCallBack(UConverter* converter, UConverterToUCallback action, const void* context,
                         UConverterToUCallback* old_action, const void** old_context,
                         UErrorCode* error) {
  (void)converter, (void)action, (void)context, (void)old_action, (void)old_context;
  *error = U_UNSUPPORTED_ERROR;
}

void UCNV_FROM_U_CALLBACK_STOP(const void* context, UConverterFromUnicodeArgs* arguments,
                               const UChar* units, int32_t length, UChar32 point,
                               UConverterCallbackReason reason, UErrorCode* error) {
  (void)context, (void)arguments, (void)units, (void)length, (void)point, (void)reason;
  (void)error;
}

void UCNV_TO_U_CALLBACK_STOP(const void* context, UConverterToUnicodeArgs* arguments,
                             const char* units, int32_t length, UConverterCallbackReason reason,
                             UErrorCode* error) {
  (void)context, (void)arguments, (void)units, (void)length, (void)reason, (void)error;
}
