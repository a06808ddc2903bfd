// Package low is at the bottom. What decides: whether what it returns is kept further up.
package low

import (
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

func Rules() *validator.Validate {
	return validator.New() // silent: its callers are told
}

func Trim() *mold.Transformer {
	t := mold.New() // silent: its callers are told
	t.RegisterAlias("name", "trim")
	return t
}

func Forms(tag string) *form.Decoder {
	d := form.NewDecoder() // silent: its callers are told
	d.SetTagName(tag)
	return d
}

func Query(strict bool) *schema.Decoder {
	d := schema.NewDecoder() // silent: its callers are told
	d.IgnoreUnknownKeys(!strict)
	return d
}

func Codec() (*goavro.Codec, error) {
	return goavro.NewCodec(`"string"`) // silent: its callers are told
}

// Must is for all that can fail.
func Must[T any](x T, err error) T {
	if err != nil {
		panic(err)
	}
	return x
}

type Holder struct{ M *reflectx.Mapper }

func NewHolder() *Holder {
	return &Holder{reflectx.NewMapper("db")} // silent: its callers are told
}
