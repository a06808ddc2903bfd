// Package mid passes on what lib makes.
package mid

import "twins/blind3/factorylib/lib"

type Deps struct {
	Repo *lib.Repo
	Conv lib.Converter
}

func NewDeps() (*Deps, error) {
	r, err := lib.NewRepo("db") // silent: for its callers to decide
	if err != nil {
		return nil, err
	}
	return &Deps{Repo: r, Conv: lib.NewConverter()}, nil // silent: for its callers to decide
}

func Converter() lib.Converter { return lib.NewConverter() } // silent: for its callers to decide
