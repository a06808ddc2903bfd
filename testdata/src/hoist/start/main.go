// Command start has a loop in code that runs once: above it is enough.
package main

import (
	"fmt"
	"reflect"

	"github.com/jmoiron/sqlx/reflectx"
)

func main() {
	rows := []any{1, 2}

	for _, row := range rows {
		m := reflectx.NewMapper("start") // want `builds`
		fmt.Println(m.FieldMap(reflect.ValueOf(row)))
	}
}
