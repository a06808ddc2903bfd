// Package unused has instances that are not used at all.
package unused

import (
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

// A build whose result nobody uses on data is no mapping of data.
func blank(s any) {
	_ = validator.New()
	v := schema.NewDecoder()
	_ = v
}

// Its near twin uses it.
func used(s any) {
	_ = validator.New().Struct(s) // want `on every call of used`
}
