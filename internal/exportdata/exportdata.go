// Package exportdata leaves out of the export data of a package what an importer does
// not name. The importer of the standard library reads all objects that the list of
// the package has, and what these refer to; of a large package most units name few.
//
// What the compiler writes is described beside internal/pkgbits of the standard
// library: elements in sections, each with a table of those that it refers to, and a
// first one with the list of the objects of the package. That list is made shorter,
// and elements to which nothing leads any more are emptied; nothing else has to be
// understood. Data of another form, or of a version that is not known, are left as
// they are.
package exportdata

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
)

// A Need says what an importer needs of a package.
type Need struct {
	// Named returns which objects of the package called pkg may be named, of those with
	// these names.
	Named func(pkg string, names []string) func(name string) bool
	// Known reports whether an object was imported before, with another package; "" is
	// the path of the package itself.
	Known func(path, name string) bool
}

// Read returns what an importer has to read of a file, the archive of a compiled
// package, without the objects that are not needed.
func Read(name string, need Need) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, release, err := content(f)
	if err != nil {
		return nil, err
	}
	defer release()
	out, err := selected(data, need)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return out, nil
}

const (
	signature = "!<arch>\n"
	sizeAt    = len(signature) + 48 // in the header of the first file of the archive
	headerEnd = len(signature) + 60
	begin     = "\n$$B\nu"
	end       = "\n$$\n"
)

var errForm = errors.New("not the archive of a compiled package")

// selected returns the first file of the archive, the definition of the package, with
// the objects that are needed.
func selected(archive []byte, need Need) ([]byte, error) {
	if len(archive) < headerEnd || !bytes.HasPrefix(archive, []byte(signature+"__.PKGDEF ")) {
		return nil, errForm
	}
	size, err := strconv.Atoi(strings.TrimSpace(string(archive[sizeAt : sizeAt+10])))
	if err != nil || size < 0 || size > len(archive)-headerEnd {
		return nil, errForm
	}
	definition := archive[:headerEnd+size]
	at := bytes.Index(definition, []byte(begin)) + len(begin)
	if at < len(begin) || !bytes.HasSuffix(definition, []byte(end)) {
		return nil, errForm
	}
	d, ok := decode(definition[at : len(definition)-len(end)])
	if ok {
		ok = d.shorten(need)
	}
	if !ok {
		return bytes.Clone(definition), nil
	}
	out := append(make([]byte, 0, at+d.size()+len(end)), definition[:at]...)
	out = append(d.encode(out), end...)
	copy(out[sizeAt:], fmt.Sprintf("%-10d", len(out)-headerEnd))
	return out, nil
}
