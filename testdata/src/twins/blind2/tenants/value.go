package tenants

import "reflect"

func reflectValue(v any) reflect.Value { return reflect.Indirect(reflect.ValueOf(v)) }
