// Package iteration builds in loops: from what differs between the iterations,
// or not.
package iteration

import (
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type table struct {
	tag  string
	rows []any
}

func tables() []table { return nil }

func ofElement() {
	for _, t := range tables() {
		_ = reflectx.NewMapper(t.tag).FieldMap(reflect.ValueOf(t)) // silent
	}
}

func ofIndex() {
	list := tables()
	for i := range list {
		_ = reflectx.NewMapper(list[i].tag).FieldMap(reflect.ValueOf(list[i])) // silent
	}
}

func ofCounter() {
	list := tables()
	for i := 0; i < len(list); i++ {
		t := list[i]
		_ = reflectx.NewMapper(t.tag).FieldMap(reflect.ValueOf(t)) // silent
	}
}

func ofLocal() {
	for _, t := range tables() {
		tag := "x" + t.tag
		_ = reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(t)) // silent
	}
}

func ofSetup() {
	for _, t := range tables() {
		v := validator.New() // silent
		v.SetTagName(t.tag)
		_ = v.Struct(t)
	}
}

func newMapper(tag string) *reflectx.Mapper { return reflectx.NewMapper(tag) } // silent

func ofHelper() {
	for _, t := range tables() {
		_ = newMapper(t.tag).FieldMap(reflect.ValueOf(t))
	}
}

func ofCaptured() {
	for _, t := range tables() {
		v := validator.New() // silent
		_ = v.RegisterValidation("x", func(fl validator.FieldLevel) bool { return fl.Param() == t.tag })
		_ = v.Struct(t)
	}
}

func ofAccumulated() {
	tag := ""
	for _, t := range tables() {
		tag += t.tag
		_ = reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(t)) // silent
	}
}

func ofChannel(ch chan table) {
	for {
		t := <-ch
		_ = reflectx.NewMapper(t.tag).FieldMap(reflect.ValueOf(t)) // silent
	}
}

func ofMethod() {
	for _, t := range tables() {
		_ = t.mapper().FieldMap(reflect.ValueOf(t))
	}
}

func (t table) mapper() *reflectx.Mapper { return reflectx.NewMapper(t.tag) } // silent

// The same in all.

func constant() {
	for _, t := range tables() {
		_ = reflectx.NewMapper("db").FieldMap(reflect.ValueOf(t)) // report
	}
}

func ofOuter() {
	tag := tables()[0].tag
	for _, t := range tables() {
		_ = reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(t)) // report
	}
}

func ofOuterElement() {
	for _, t := range tables() {
		for _, r := range t.rows {
			_ = reflectx.NewMapper(t.tag).FieldMap(reflect.ValueOf(r)) // report
		}
	}
}

func ofParameter(tag string) {
	for _, t := range tables() {
		_ = reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(t)) // report
	}
}

func constantLocal() {
	for _, t := range tables() {
		tag := "db"
		_ = reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(t)) // report
	}
}

func constantHelper() *reflectx.Mapper { return reflectx.NewMapper("db") } // report

func ofConstantHelper() {
	for _, t := range tables() {
		_ = constantHelper().FieldMap(reflect.ValueOf(t))
	}
}

func setupConstant() {
	for _, t := range tables() {
		v := validator.New() // report
		v.SetTagName("check")
		_ = v.Struct(t)
	}
}

type repo struct{ tag string }

func (r *repo) ofReceiver() {
	for _, t := range tables() {
		_ = reflectx.NewMapper(r.tag).FieldMap(reflect.ValueOf(t)) // report
	}
}
