// Package initial configures package variables in handlers.
package initial

import (
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

// decoder is for forms.
var decoder = schema.NewDecoder()

func search(w http.ResponseWriter, r *http.Request) {
	decoder.IgnoreUnknownKeys(true) // want `IgnoreUnknownKeys changes the package variable decoder`
	// Pages begin with one.
	decoder.ZeroEmpty(true) // want `ZeroEmpty changes the package variable decoder`

	if r.Form == nil {
		return
	}
	_ = decoder.Decode(w, r.Form)
}

var (
	validate = validator.New()
	tag      = "check"
)

// What a literal does, it does later.
func create(w http.ResponseWriter, r *http.Request) {
	_ = validate.RegisterValidation("even", func(fl validator.FieldLevel) bool { // want `RegisterValidation changes the package variable validate`
		n := fl.Param()
		return n == tag
	})
	_ = validate.RegisterValidation("odd", odd) // want `RegisterValidation changes the package variable validate`
	if err := validate.Struct(r); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func odd(validator.FieldLevel) bool { return true }

var (
	aligned = schema.NewDecoder()
	longer  = "x"
)

// Comments are aligned with other lines than before.
func comments(w http.ResponseWriter, r *http.Request) {
	aligned.IgnoreUnknownKeys(true)  // want `IgnoreUnknownKeys changes the package variable aligned`
	_ = aligned.Decode(w, r.Form)    // the form
	_ = aligned.Decode(longer, nil)  // nothing
	_ = r.FormValue(longer + longer) // not asked
}

// Advice, no fix.

var used = schema.NewDecoder()

func uses(w http.ResponseWriter, r *http.Request) {
	used.IgnoreUnknownKeys(true) // want `IgnoreUnknownKeys changes the package variable used`
	_ = used.Decode(w, r.Form)
}

// It may run before it is configured.
func usesToo(w http.ResponseWriter, r *http.Request) { _ = used.Decode(w, r.Form) }

var early = schema.NewDecoder()

func usesEarly(w http.ResponseWriter, r *http.Request) {
	_ = early.Decode(w, r.Form)
	early.IgnoreUnknownKeys(true) // want `IgnoreUnknownKeys changes the package variable early`
}

var strict = schema.NewDecoder()

func depends(w http.ResponseWriter, r *http.Request) {
	strict.IgnoreUnknownKeys(r.Form == nil) // want `IgnoreUnknownKeys changes the package variable strict`
	_ = strict.Decode(w, r.Form)
}

var twice = schema.NewDecoder()

func both(w http.ResponseWriter, r *http.Request) {
	twice.IgnoreUnknownKeys(true) // want `IgnoreUnknownKeys changes the package variable twice`
	if r.Form == nil {
		twice.IgnoreUnknownKeys(false) // want `IgnoreUnknownKeys changes the package variable twice`
	}
	_ = twice.Decode(w, r.Form)
}

var tagged = schema.NewDecoder()

func variable(w http.ResponseWriter, r *http.Request) {
	tagged.SetAliasTag(tag) // want `SetAliasTag changes the package variable tagged`
	_ = tagged.Decode(w, r.Form)
}

var Exported = schema.NewDecoder()

func others(w http.ResponseWriter, r *http.Request) {
	Exported.IgnoreUnknownKeys(true) // want `IgnoreUnknownKeys changes the package variable Exported`
	_ = Exported.Decode(w, r.Form)
}

var late *schema.Decoder

func made(w http.ResponseWriter, r *http.Request) {
	late.IgnoreUnknownKeys(true) // want `IgnoreUnknownKeys changes the package variable late`
	_ = late.Decode(w, r.Form)
}

func start() { late = schema.NewDecoder() }

var local = validator.New()

func literal(w http.ResponseWriter, r *http.Request) {
	even := func(validator.FieldLevel) bool { return r.Form == nil }
	_ = local.RegisterValidation("even", even)                                                    // want `RegisterValidation changes the package variable local`
	_ = local.RegisterValidation("odd", func(validator.FieldLevel) bool { return r.Form != nil }) // want `RegisterValidation changes the package variable local`
	_ = local.Struct(r)
}
