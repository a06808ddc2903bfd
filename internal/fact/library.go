package fact

import (
	"path/filepath"
	"strings"
)

// Library reports whether a package of a module with this version, in this
// directory, is one that the program only uses. A module that is replaced by a
// directory has a version, too, but neither lies in the cache of modules, where
// each directory is named after a version, nor among what is vendored.
func Library(version, dir string) bool {
	dir = filepath.ToSlash(dir) + "/"
	return version != "" && (strings.Contains(dir, "@v") || strings.Contains(dir, "/vendor/"))
}
