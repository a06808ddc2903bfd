package existing

import (
	"reflect"

	"github.com/jmoiron/sqlx/reflectx"
)

var linuxMapper = reflectx.NewMapper("linux")

var _ = linuxMapper.TypeMap(reflect.TypeOf(0))
