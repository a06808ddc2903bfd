package effects

import "strings"

// standard are the first elements of the import paths of Go 1.26's library.
var standard = func() map[string]bool {
	m := make(map[string]bool)
	for name := range strings.FieldsSeq(`archive bufio builtin bytes cmp compress container context crypto database debug
		embed encoding errors expvar flag fmt go hash html image index internal io iter log maps math mime net os path
		plugin reflect regexp runtime simd slices sort strconv strings structs sync syscall testing text time unicode
		unique unsafe vendor weak`) {
		m[name] = true
	}
	return m
}()

// Standard reports whether an import path, or the name of an object under
// one, belongs to the standard library.
func Standard(path string) bool {
	if i := strings.IndexAny(path, "/."); i >= 0 {
		path = path[:i]
	}
	return standard[path]
}

// Family returns the part of an import path that packages of one origin share.
func Family(path string) string {
	parts := strings.SplitN(path, "/", 3)
	switch parts[0] {
	case "github.com", "gitlab.com", "bitbucket.org", "gopkg.in", "go.uber.org", "golang.org":
		if len(parts) > 1 {
			return parts[0] + "/" + parts[1]
		}
	}
	return parts[0]
}
