// Package renewed calls what sets a variable of another package with each call.
package renewed

import (
	"call/renewed/store"
	"net/http"
)

func Save(w http.ResponseWriter, r *http.Request) {
	v := store.Open() // want `store.Open builds .* for every request in Save`
	_ = v.Struct(r.Form)
}

// The near twin asks for the variable.
func Load(w http.ResponseWriter, r *http.Request) {
	v := store.Validate
	if v == nil {
		v = store.Open() // silent: scope/called-if-missing
	}
	_ = v.Struct(r.Form)
}

func List(w http.ResponseWriter, r *http.Request) {
	if store.Validate == nil {
		store.Open() // silent: scope/called-if-missing
	}
	_ = store.Validate.Struct(r.Form)
	_ = store.Get().Struct(r.Form)
	_ = store.Lazy().Struct(r.Form)
}

// Each of two constructors is named.
func Both(w http.ResponseWriter, r *http.Request) {
	kit := store.Tools() // want `\(validator.New at store/store.go:\d+ and schema.NewDecoder at store/store.go:\d+\) for every request in Both`
	_ = kit.Validate.Struct(r.Form)
	_ = kit.Decoder.Decode(kit, r.Form)
}
