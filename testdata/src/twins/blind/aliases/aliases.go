// Package aliases imports and names things in other ways.
package aliases

import (
	"net/http"

	val "github.com/go-playground/validator/v10"
	. "github.com/gorilla/schema"
	json "github.com/json-iterator/go"
)

type order struct{ ID string }

type Validate = val.Validate

var newValidator = val.New

type config = json.Config

type checker = interface{ Struct(any) error }

func createA(w http.ResponseWriter, r *http.Request) {
	_ = val.New().Struct(order{ID: r.FormValue("id")}) // report
}

func createB(w http.ResponseWriter, r *http.Request) {
	_ = NewDecoder().Decode(&order{}, r.URL.Query()) // report
}

func createC(w http.ResponseWriter, r *http.Request) {
	var v *Validate = val.New() // report
	_ = v.Struct(order{ID: r.FormValue("id")})
}

func createD(w http.ResponseWriter, r *http.Request) {
	_ = config{SortMapKeys: true}.Froze().NewEncoder(w).Encode(order{ID: r.FormValue("id")}) // report
}

func createE(w http.ResponseWriter, r *http.Request) {
	v := checker(val.New()) // report
	_ = v.Struct(order{ID: r.FormValue("id")})
}

func createF(w http.ResponseWriter, r *http.Request) {
	v := (val.New)() // report
	_ = v.Struct(order{ID: r.FormValue("id")})
}

type Decoder2 = Decoder

var dec *Decoder2 = NewDecoder() // silent

var shared checker = (*Validate)(val.New()) // silent

var made = newValidator() // silent

var frozen = config{SortMapKeys: true}.Froze() // silent

func createG(w http.ResponseWriter, r *http.Request) {
	_ = dec.Decode(&order{}, r.URL.Query())
	_ = shared.Struct(order{ID: r.FormValue("id")})
	_ = made.Struct(order{})
	_, _ = frozen.Marshal(order{})
}

// Names that look like it, and are not.
type validator struct{}

func (validator) New() validator { return validator{} }

func (validator) Struct(in any) error { return nil }

func createH(w http.ResponseWriter, r *http.Request) {
	var validator validator
	_ = validator.New().Struct(order{ID: r.FormValue("id")}) // silent: builds nothing
}
