// Package convert turns what is stored into what is shown, and back. Fields
// are matched by name; a map tag gives a field the name of its counterpart.
package convert

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/jmoiron/sqlx/reflectx"

	"github.com/mapperlint/mapperlint/examples/priceapi/internal/model"
	"github.com/mapperlint/mapperlint/examples/priceapi/internal/store"
)

var entityMapper = reflectx.NewMapperFunc("map", strings.ToLower) // RIGHT: one mapper, which walks each type once

// DeviceEntityToDevice returns what clients see of a stored device.
func DeviceEntityToDevice(entity store.DeviceEntity) (model.Device, error) {
	var device model.Device
	from := entityMapper.TypeMap(reflect.TypeOf(entity))
	to := entityMapper.TypeMap(reflect.TypeOf(device))
	err := copyFields(to, from, reflect.ValueOf(&device), reflect.ValueOf(entity))
	return device, err
}

// AlertEntityToAlert returns what its client sees of a stored alert.
func AlertEntityToAlert(entity store.AlertEntity) (model.Alert, error) {
	var alert model.Alert
	from := entityMapper.TypeMap(reflect.TypeOf(entity))
	to := entityMapper.TypeMap(reflect.TypeOf(alert))
	err := copyFields(to, from, reflect.ValueOf(&alert), reflect.ValueOf(entity))
	return alert, err
}

// copyFields sets every field of the struct that dst points to from the field
// of src with the same name. A field without a counterpart of its kind is an
// error: it would otherwise be empty, and nobody would notice.
func copyFields(to, from *reflectx.StructMap, dst, src reflect.Value) error {
	for _, field := range to.Tree.Children {
		if field == nil {
			continue // an unexported field
		}
		origin := from.GetByPath(field.Path)
		if origin == nil {
			return fmt.Errorf("convert: %s has no field for %s of %s", src.Type(), field.Path, dst.Elem().Type())
		}
		target := reflectx.FieldByIndexes(dst, field.Index)
		value := reflectx.FieldByIndexesReadOnly(src, origin.Index)
		if value.Kind() != target.Kind() || !value.CanConvert(target.Type()) {
			return fmt.Errorf("convert: %s: cannot convert %s to %s", field.Path, value.Type(), target.Type())
		}
		target.Set(value.Convert(target.Type()))
	}
	return nil
}
