# A program that needs nothing but glibc: with IBID_PORTABLE its libraries are linked into it.
# glibc stays outside. iconv loads its tables of encodings when it runs, and they must be of the same
# glibc as the loader: in a program that brought its own they would come from another.
add_library(ibid_spdlog INTERFACE)
if(NOT IBID_PORTABLE)
  target_link_libraries(ibid_spdlog INTERFACE spdlog::spdlog)
  return()
endif()

# Debian has neither spdlog nor fmt as an archive.
get_target_property(headers spdlog::spdlog INTERFACE_INCLUDE_DIRECTORIES)
target_include_directories(ibid_spdlog SYSTEM INTERFACE ${headers})
target_compile_definitions(ibid_spdlog INTERFACE SPDLOG_FMT_EXTERNAL FMT_HEADER_ONLY)
target_link_libraries(ibid_spdlog INTERFACE Threads::Threads)

set(of_glibc c dl m pthread rt)
# Thirty megabytes of encodings, of which none is asked for: package/without_icu.c stands in.
set(of_icu icudata icui18n icuuc)
foreach(module tree_sitter utf8proc hunspell libxml2 re2 yaml_cpp)
  set(archives)
  foreach(name ${${module}_STATIC_LIBRARIES})
    if(name IN_LIST of_icu)
      set(IBID_WITHOUT_ICU ON)
    elseif(name IN_LIST of_glibc)
      list(APPEND archives ${name})
    else()
      list(APPEND archives -l:lib${name}.a)
    endif()
  endforeach()
  set_target_properties(PkgConfig::${module} PROPERTIES INTERFACE_LINK_LIBRARIES "${archives}")
endforeach()
# A build ID would differ with the folder, which the debugging data tell.
add_link_options(-static-libstdc++ -static-libgcc -Wl,--build-id=none)
