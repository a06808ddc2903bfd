package fact

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"os"
)

// Under go vet the facts of a package lie in a file, which x/tools reads and
// writes (golang.org/x/tools/internal/facts): an empty one, or a list of these,
// sorted. A file that is not understood is an error, never half a fact. What is
// written here is what x/tools writes, but for what spared leaves out.
type gobFact struct {
	PkgPath string
	Object  string // "", as there are facts of packages only
	Fact    any
}

// Read reads the fact of a package from its file; nil if there is none, which is
// so of most.
func Read(name string) (*Fact, error) {
	info, err := os.Stat(name)
	if err != nil || info.Size() == 0 {
		return nil, err
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	if encoded, ok := encodedIn(data); ok {
		f := new(Fact)
		if err := f.GobDecode(encoded); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		return checked(f, name)
	}
	gob.Register(new(Fact))
	var list []gobFact
	if err := gob.NewDecoder(bytes.NewReader(data)).Decode(&list); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(list) == 1 && list[0].Object == "" {
		if f, ok := list[0].Fact.(*Fact); ok {
			return checked(f, name)
		}
	}
	return nil, fmt.Errorf("%s: not the fact of a package", name)
}

func checked(f *Fact, name string) (*Fact, error) {
	if f.Version != Version {
		return nil, fmt.Errorf("%s: a fact of another version", name)
	}
	return f, nil
}

// Encode returns the file for what package path says; it is empty if that is
// nothing.
func (f *Fact) Encode(path string) ([]byte, error) {
	if f.Empty() {
		return nil, nil
	}
	gob.Register(new(Fact))
	var buf bytes.Buffer
	if err := gob.NewEncoder(&buf).Encode([]gobFact{{PkgPath: path, Fact: f}}); err != nil {
		return nil, err
	}
	return spared(buf.Bytes()), nil
}
