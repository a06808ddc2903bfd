package variable

import (
	"reflect"

	"github.com/jmoiron/sqlx/reflectx"
)

/* Declarations of one line stand together. */

func Lines(in Input) {
	aMapper := reflectx.NewMapper("first") /* want `builds` */
	bMapper := reflectx.NewMapper("fourth") /* want `builds` */

	_ = aMapper.FieldMap(reflect.ValueOf(in))
	_ = bMapper.FieldMap(reflect.ValueOf(in))
}

func InPlace(in Input) {
	_ = reflectx.NewMapper("alpha").FieldMap(reflect.ValueOf(in)) // want `builds`
	_ = reflectx.NewMapper("beta").FieldMap(reflect.ValueOf(in))  // want `builds`
}

// A trap: the next function has no empty line above it, nor a comment.
var last = 1
func Tight(in Input) {
	_ = reflectx.NewMapper("five").FieldMap(reflect.ValueOf(in)) // want `builds`
}
