// Package lib makes mappers and decoders for another package that loops.
package lib

import (
	"strings"

	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

func Mapper() *reflectx.Mapper {
	return reflectx.NewMapperFunc("db", strings.ToLower) // silent
}

func MapperFor(tag string) *reflectx.Mapper {
	return reflectx.NewMapper(tag) // silent
}

func Fresh() *reflectx.Mapper {
	m := reflectx.NewMapper("json") // silent
	return m
}

func Second() *reflectx.Mapper {
	return reflectx.NewMapper("second") // silent
}

func Third() *reflectx.Mapper {
	return reflectx.NewMapper("third") // silent
}

type Options struct{ Strict bool }

func (o Options) Decoder() *schema.Decoder {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(!o.Strict)
	return d
}

var shared = reflectx.NewMapper("shared") // silent

func Shared() *reflectx.Mapper { return shared }

var lazy *reflectx.Mapper

func Lazy() *reflectx.Mapper {
	if lazy == nil {
		lazy = reflectx.NewMapper("lazy") // silent
	}
	return lazy
}
