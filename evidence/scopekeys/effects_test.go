package scopekeys

import (
	"errors"
	"fmt"
	"go/types"
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/internal/effects"
)

// TestEffects: each function of the table of effects is declared by the real
// package.
func TestEffects(t *testing.T) {
	t.Parallel()
	l, err := NewLoader()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range effects.Rows() {
		for _, key := range row.Keys {
			if err := l.declares(key); err != nil {
				t.Errorf("%s: %v", key, err)
			}
		}
	}
	for _, wrong := range []string{"time.Sleeps", "(*time.Timer).Sleep", "(*time.Nothing).Reset", "no/such/path.*"} {
		if l.declares(wrong) == nil {
			t.Errorf("%s is found", wrong)
		}
	}
}

// declares reports whether there is a function or method of this full name, or, for
// "path.*", such a package.
func (l *Loader) declares(key string) error {
	name, method, _ := strings.Cut(strings.TrimLeft(key, "(*"), ").")
	dot := strings.LastIndexByte(name, '.')
	path, name := name[:dot], name[dot+1:]
	pkg, err := l.Import(path)
	if err != nil || name == "*" {
		return err
	}
	obj := pkg.Scope().Lookup(name)
	if obj == nil {
		return fmt.Errorf("%s declares no %s", path, name)
	}
	if fn, ok := obj.(*types.Func); ok && method == "" && fn.FullName() == key {
		return nil
	}
	m, _, _ := types.LookupFieldOrMethod(obj.Type(), true, pkg, method)
	if fn, ok := m.(*types.Func); !ok || fn.FullName() != key {
		return errors.New("no such method: " + fmt.Sprint(m))
	}
	return nil
}
