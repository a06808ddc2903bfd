// Package use calls makers of another package in loops.
package use

import (
	"reflect"

	"twins/blind/wraploop/lib"
)

type row struct{ ID int }

var rows = []row{{1}, {2}}

var queries = []map[string][]string{{"id": {"1"}}, {"id": {"2"}}}

func exportA() {
	for _, r := range rows {
		lib.Mapper().FieldMap(reflect.ValueOf(r)) // report
	}
}

func exportB() {
	for i := range rows {
		m := lib.MapperFor("db") // report
		m.FieldMap(reflect.ValueOf(rows[i]))
	}
}

func exportC() {
	for _, q := range queries {
		_ = lib.Options{Strict: true}.Decoder().Decode(&row{}, q) // report
	}
}

func exportD() {
	for _, r := range rows {
		lib.Shared().FieldMap(reflect.ValueOf(r)) // silent: built elsewhere
	}
}

func exportE() {
	for _, r := range rows {
		lib.Lazy().FieldMap(reflect.ValueOf(r)) // silent: built elsewhere
	}
}

func exportF() {
	m := lib.Fresh() // silent
	for _, r := range rows {
		m.FieldMap(reflect.ValueOf(r))
	}
}

func exportG(kind int) (fields int) {
	for _, r := range rows {
		if r.ID == kind {
			m := lib.Second() // silent
			return len(m.FieldMap(reflect.ValueOf(r)))
		}
	}
	return 0
}

func exportH() {
	for i := 0; i < len(rows); i++ {
		func() {
			m := lib.Third() // report
			m.FieldMap(reflect.ValueOf(rows[i]))
		}()
	}
}
