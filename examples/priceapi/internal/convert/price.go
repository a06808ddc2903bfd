package convert

import (
	"reflect"
	"strings"

	"github.com/jmoiron/sqlx/reflectx"

	"github.com/mapperlint/mapperlint/examples/priceapi/internal/model"
	"github.com/mapperlint/mapperlint/examples/priceapi/internal/store"
)

// DevicePriceEntityToDevicePrice returns what clients see of a stored price.
func DevicePriceEntityToDevicePrice(entity store.DevicePriceEntity) (model.DevicePrice, error) {
	var price model.DevicePrice
	mapper := reflectx.NewMapperFunc("map", strings.ToLower) // WRONG: an empty cache for every price; both types are walked again
	from := mapper.TypeMap(reflect.TypeOf(entity))
	to := mapper.TypeMap(reflect.TypeOf(price))
	err := copyFields(to, from, reflect.ValueOf(&price), reflect.ValueOf(entity))
	return price, err
}

// DevicePriceToDevicePriceEntity returns what is stored of a price.
func DevicePriceToDevicePriceEntity(price model.DevicePrice) (store.DevicePriceEntity, error) {
	var entity store.DevicePriceEntity
	from := entityMapper.TypeMap(reflect.TypeOf(price))
	to := entityMapper.TypeMap(reflect.TypeOf(entity))
	err := copyFields(to, from, reflect.ValueOf(&entity), reflect.ValueOf(price))
	return entity, err
}
