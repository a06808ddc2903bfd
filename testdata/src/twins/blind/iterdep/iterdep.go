// Package iterdep builds in loops: with what the round says, or with the same in each.
package iterdep

import (
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type row struct{ ID int }

var tags = []string{"db", "json"}

var rows = []row{{1}, {2}}

type model struct {
	Tag   string
	Rules map[string]validator.Func
	Rows  []row
}

var models []model

func exportA() {
	for _, tag := range tags {
		m := reflectx.NewMapper(tag) // silent
		for _, r := range rows {
			m.FieldMap(reflect.ValueOf(r))
		}
	}
}

func exportB() {
	for i := range models {
		v := validator.New() // silent
		v.SetTagName(models[i].Tag)
		for _, r := range models[i].Rows {
			_ = v.Struct(r)
		}
	}
}

func exportC() {
	for _, md := range models {
		v := validator.New() // silent
		for name, f := range md.Rules {
			_ = v.RegisterValidation(name, f)
		}
		_ = v.Var(md.Rows, "dive")
	}
}

func exportD() {
	for _, tag := range tags {
		upper := strings.ToUpper(tag)
		m := reflectx.NewMapperFunc("db", func(s string) string { return upper + s }) // silent
		m.TypeMap(reflect.TypeOf(row{}))
	}
}

func exportE() (all []*reflectx.Mapper) {
	for _, tag := range tags {
		all = append(all, reflectx.NewMapper(tag)) // silent
	}
	return all
}

// The outer round says nothing to it.
func exportF() {
	for _, md := range models {
		m := reflectx.NewMapper("db") // report
		for _, r := range md.Rows {
			m.FieldMap(reflect.ValueOf(r))
		}
	}
}

func exportG() {
	tag := tags[0]
	for _, r := range rows {
		m := reflectx.NewMapper(tag) // report
		m.FieldMap(reflect.ValueOf(r))
	}
}

func exportH() {
	for i := range rows {
		v := validator.New() // report
		v.SetTagName("check")
		_ = v.Struct(rows[i])
	}
}

func exportI() {
	lower := strings.ToLower
	for _, r := range rows {
		m := reflectx.NewMapperFunc("db", func(s string) string { return lower(s) }) // report
		m.FieldMap(reflect.ValueOf(r))
	}
}
