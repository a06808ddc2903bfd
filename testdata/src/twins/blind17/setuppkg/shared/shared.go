// Package shared has what all check with, and ways to configure it. What decides: who calls them, and when.
package shared

import (
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

// Rules are for all.
var Rules = validator.New() // silent

var query = schema.NewDecoder() // silent

func init() {
	query.IgnoreUnknownKeys(true) // silent
}

func Query() *schema.Decoder { return query }

// New makes one that is the caller's.
func New() *validator.Validate {
	v := validator.New()           // silent: its callers are told
	v.RegisterAlias("id", "uuid4") // silent
	return v
}

func isWord(fl validator.FieldLevel) bool { return fl.Param() != "" }

var once sync.Once

// Words is configured once, whoever calls it.
func Words() *validator.Validate {
	once.Do(func() {
		_ = Rules.RegisterValidation("word", isWord) // silent
	})
	return Rules
}
