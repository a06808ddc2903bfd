// Package mapping has converters that build a mapper or type map for each value.
package mapping

import (
	"reflect"

	"github.com/devfeel/mapper"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/jmoiron/sqlx/reflectx"
	"go.mongodb.org/mongo-driver/bson"
	bson2 "go.mongodb.org/mongo-driver/v2/bson"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
)

type DevicePriceEntity struct{ Cents int64 }

type DevicePrice struct{ Cents int64 }

func DevicePriceEntityToDevicePrice(e *DevicePriceEntity) (*DevicePrice, error) {
	m := mapper.NewMapper() // want `mapper.NewMapper builds .* on every call of DevicePriceEntityToDevicePrice`
	_ = m.Register(&DevicePriceEntity{})
	_ = m.Register(&DevicePrice{})
	p := &DevicePrice{}
	if err := m.Mapper(e, p); err != nil {
		return nil, err
	}
	return p, nil
}

var prices = newPrices()

func newPrices() mapper.IMapper {
	m := mapper.NewMapper()
	_ = m.Register(&DevicePriceEntity{})
	_ = m.Register(&DevicePrice{})
	return m
}

func ToDevicePrice(e *DevicePriceEntity) (*DevicePrice, error) {
	p := &DevicePrice{}
	err := prices.Mapper(e, p)
	return p, err
}

func Fields(v any) map[string]reflect.Value {
	return reflectx.NewMapperFunc("json", func(s string) string { return s }).FieldMap(reflect.ValueOf(v)) // want `reflectx.NewMapperFunc builds .* on every call of Fields`
}

func Doc(v any) ([]byte, error) {
	reg := bson.NewRegistry() // want `bson.NewRegistry builds .* on every call of Doc`
	reg.RegisterTypeEncoder(reflect.TypeOf(0), nil)
	return bson.MarshalWithRegistry(reg, v)
}

func DocBuilder(v any) ([]byte, error) {
	rb := bson.NewRegistryBuilder() // want `bson.NewRegistryBuilder builds .* on every call of DocBuilder`
	rb.RegisterTypeEncoder(reflect.TypeOf(0), nil)
	return bson.MarshalWithRegistry(rb.Build(), v)
}

var registry = bson.NewRegistryBuilder().RegisterTypeEncoder(reflect.TypeOf(0), nil).Build()

func DocShared(v any) ([]byte, error) { return bson.MarshalWithRegistry(registry, v) }

func Doc2(w, v any) error {
	enc := bson2.NewEncoder(w)
	enc.SetRegistry(bson2.NewMgoRegistry()) // want `bson.NewMgoRegistry builds .* on every call of Doc2`
	return enc.Encode(v)
}

func Decode(data []byte) (runtime.Object, error) {
	scheme := runtime.NewScheme() // silent: file/part-of-reported
	if err := corev1.AddToScheme(scheme); err != nil {
		return nil, err
	}
	decode := serializer.NewCodecFactory(scheme).UniversalDeserializer().Decode // want `serializer.NewCodecFactory builds .*, with a new \*runtime.Scheme, on every call of Decode`
	return decode(data, nil)
}

func Scan(oid uint32, src []byte, dst any) error {
	m := pgtype.NewMap() // want `pgtype.NewMap builds .* on every call of Scan`
	return m.Scan(oid, 0, src, dst)
}

// With a type map for each connection: set-up, and stored.
type conn struct{ types *pgtype.Map }

func (c *conn) prepare(t *pgtype.Type) {
	c.types = pgtype.NewMap()
	c.types.RegisterType(t)
}
