package codec

import (
	"reflect"

	"github.com/hamba/avro/v2"
	"github.com/linkedin/goavro/v2"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
	"github.com/mapperlint/mapperlint/evidence/internal/order"
)

var orderType = reflect.TypeFor[order.Order]()

// avroSchema describes an order.
const avroSchema = `{"type":"record","name":"Order","namespace":"shop","fields":[
	{"name":"id","type":"string"},{"name":"customer","type":"string"},{"name":"email","type":"string"},
	{"name":"street","type":"string"},{"name":"city","type":"string"},{"name":"country","type":"string"},
	{"name":"items","type":"int"},{"name":"total","type":"double"},{"name":"paid","type":"boolean"},
	{"name":"note","type":"string"}]}`

func avroCases() []bench.Case {
	parsed := avro.MustParse(avroSchema)
	native := nativeOrder()
	return []bench.Case{
		bench.Of("hamba-avro-Freeze", func() avro.API { return avro.Config{}.Freeze() }, func(api avro.API) error {
			_, err := api.Marshal(parsed, order.New())
			return err
		}),
		bench.Of("hamba-avro-Parse", func() avro.Schema {
			return bench.Must(avro.Parse(avroSchema))
		}, func(s avro.Schema) error {
			_, err := avro.Marshal(s, order.New())
			return err
		}),
		bench.Of("goavro-NewCodec", func() *goavro.Codec {
			return bench.Must(goavro.NewCodec(avroSchema))
		}, func(c *goavro.Codec) error {
			_, err := c.BinaryFromNative(nil, native)
			return err
		}),
	}
}

// nativeOrder returns the order in the form that goavro takes.
func nativeOrder() map[string]any {
	o := order.New()
	return map[string]any{
		"id": o.ID, "customer": o.Customer, "email": o.Email, "street": o.Street, "city": o.City,
		"country": o.Country, "items": int32(o.Items), "total": o.Total, "paid": o.Paid, "note": o.Note,
	}
}
