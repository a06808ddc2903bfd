package variable

import (
	"reflect"

	"github.com/jmoiron/sqlx/reflectx"
)

/* Declarations of one line stand together. */

func Lines(in Input) {
	oneMapper := reflectx.NewMapper("one") /* want `builds` */
	twoMapper := reflectx.NewMapper("two") /* want `builds` */

	_ = oneMapper.FieldMap(reflect.ValueOf(in))
	_ = twoMapper.FieldMap(reflect.ValueOf(in))
}

func InPlace(in Input) {
	_ = reflectx.NewMapper("three").FieldMap(reflect.ValueOf(in)) // want `builds`
	_ = reflectx.NewMapper("four").FieldMap(reflect.ValueOf(in))  // want `builds`
}

// A trap: the next function has no empty line above it, nor a comment.
var last = 1
func Tight(in Input) {
	_ = reflectx.NewMapper("five").FieldMap(reflect.ValueOf(in)) // want `builds`
}
