// Package diagnostic has one diagnostic of each category, for the test of
// what they consist of. The test finds the lines by their last comments.
package diagnostic

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/ugorji/go/codec"
)

type api struct{}

func (a *api) create(c *gin.Context) { // handler
	_ = check(c) // first
}

func check(v any) error { return deeper(v) } // second

func deeper(v any) error {
	return validator.New(validator.WithRequiredStructEnabled()).Struct(v) // request
}

func rows(rows []map[string][]string, dst any) {
	for _, r := range rows { // loop head
		_ = schema.NewDecoder().Decode(dst, r) // loop
	}
}

func Encode(v any) (b []byte, err error) { // function
	var h codec.JsonHandle // call
	err = codec.NewEncoderBytes(&b, &h).Encode(v)
	return b, err
}
