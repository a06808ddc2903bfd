// Package lib works on files, for a command line program.
package lib

import (
	"encoding/json"
	"os"

	"github.com/devfeel/mapper"
	"github.com/go-playground/validator/v10"
	"github.com/ugorji/go/codec"
)

type Doc struct {
	Title string `validate:"required"`
}

// Load reads one file and checks it.
func Load(path string) (*Doc, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	d := new(Doc)
	if err := json.Unmarshal(b, d); err != nil {
		return nil, err
	}
	return d, validator.New().Struct(d) // silent
}

// Linter is made once for all files.
type Linter struct{ v *validator.Validate }

func NewLinter() *Linter { return &Linter{validator.New()} } // silent

func (l *Linter) Lint(path string) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	return l.v.Var(b, "json")
}

// Convert gets its data.
func Convert(d *Doc) (out Doc) {
	_ = mapper.NewMapper().Mapper(d, &out) // report
	return out
}

// Handle is for the caller to keep.
func Handle() *codec.MsgpackHandle {
	h := new(codec.MsgpackHandle) // silent
	h.WriteExt = true
	return h
}
