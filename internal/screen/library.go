package screen

import (
	"bytes"
	"os"
)

// Library reports whether a package of a module with this version, in this
// directory, is one that the program only uses. A module that is replaced by a
// directory has a version, too, but neither lies in the cache of modules, where
// each directory is named after a version, nor among what is vendored.
func Library(version, dir string) bool {
	path := bytes.ReplaceAll([]byte(dir+"/"), []byte{os.PathSeparator}, []byte("/"))
	return version != "" && (bytes.Contains(path, []byte("@v")) || bytes.Contains(path, []byte("/vendor/")))
}
