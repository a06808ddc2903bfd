// Package rules has what others check with. What decides: whether a variable, an init or a request calls what makes it.
package rules

import (
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

var byName = map[string]func() *validator.Validate{}

// Register says how the rules of a name are made.
func Register(name string, mk func() *validator.Validate) bool {
	byName[name] = mk
	return true
}

var made = map[string]*validator.Validate{}

// Install makes all that are known.
func Install() {
	for name, mk := range byName {
		made[name] = mk()
	}
}

// Get returns what Install has made.
func Get(name string) *validator.Validate { return made[name] }

// Fresh makes one.
func Fresh(name string) *validator.Validate { return byName[name]() }

// Trim returns what trims.
func Trim() *mold.Transformer {
	t := mold.New() // silent
	t.SetTagName("trim")
	return t
}

// Fields returns what maps.
func Fields() *reflectx.Mapper { return reflectx.NewMapper("db") } // silent: told where it is called

// Early is there before anything of the packages that import this one.
var Early = early()

func early() *form.Decoder {
	d := form.NewDecoder() // silent
	d.SetTagName("form")
	return d
}

// Late is what somebody sets later.
var Late func() *schema.Decoder
