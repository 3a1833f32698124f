/* object.h: the objects that belong to this library and are opened only when an option wants them.
 *
 * Purpose     libslabpool-profile.so and its like need libraries that the program should not get
 *             unless somebody asked. They lie beside this one, or where `make install` puts
 *             them, in slabpool/ beside it.
 * Ownership   An object stays open.
 * errno, fork, signals   errno may change. From the constructor, or where dlopen may be called.
 */
#ifndef SLP_PRELOAD_OBJECT_H
#define SLP_PRELOAD_OBJECT_H

/* The address of `symbol` in the object of that file name, from one of those folders or else
 * from where the loader looks; NULL: there is no such object, or it lacks one it needs. */
void *slp_object_symbol(const char *name, const char *symbol);

#endif
