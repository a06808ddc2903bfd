// Package codec measures form and schema decoders, codec modes and handles,
// and the configurations of JSON libraries that cache per instance.
package codec

import (
	"net/url"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/form/v4"
	"github.com/gorilla/schema"
	jsoniter "github.com/json-iterator/go"
	"github.com/ugorji/go/codec"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
	"github.com/mapperlint/mapperlint/evidence/internal/order"
)

// Cases returns the cases of the group.
func Cases() []bench.Case {
	all := formCases()
	all = append(all, jsonCases()...)
	all = append(all, cborCases()...)
	all = append(all, ugorjiCases()...)
	all = append(all, zstdCases()...)
	all = append(all, tokenCases()...)
	all = append(all, foryCases()...)
	return append(all, avroCases()...)
}

func formCases() []bench.Case {
	values := url.Values(order.Form())
	return []bench.Case{
		bench.Of("form4-NewDecoder", form.NewDecoder, func(d *form.Decoder) error {
			var o order.Order
			if err := d.Decode(&o, values); err != nil {
				return err
			}
			return bench.Check(o, order.New())
		}),
		bench.Of("form4-NewEncoder", form.NewEncoder, func(e *form.Encoder) error {
			got, err := e.Encode(order.New())
			if err != nil {
				return err
			}
			return bench.Check(got.Get("customer"), values.Get("customer"))
		}),
		bench.Of("gorilla-schema-NewDecoder", newSchemaDecoder, func(d *schema.Decoder) error {
			var o order.Order
			if err := d.Decode(&o, values); err != nil {
				return err
			}
			return bench.Check(o, order.New())
		}),
		bench.Of("gorilla-schema-NewEncoder", schema.NewEncoder, func(e *schema.Encoder) error {
			got := make(url.Values)
			if err := e.Encode(order.New(), got); err != nil {
				return err
			}
			return bench.Check(got.Get("customer"), values.Get("customer"))
		}),
	}
}

func newSchemaDecoder() *schema.Decoder {
	d := schema.NewDecoder()
	d.IgnoreUnknownKeys(true)
	return d
}

func jsonCases() []bench.Case {
	froze := func() jsoniter.API { return jsoniter.Config{SortMapKeys: true}.Froze() }
	return []bench.Case{
		bench.Of("jsoniter-Froze-Marshal", froze, func(api jsoniter.API) error {
			got, err := api.Marshal(order.New())
			if err != nil {
				return err
			}
			return bench.Check(len(got), len(order.JSON))
		}),
		bench.Of("jsoniter-Froze-Unmarshal", froze, func(api jsoniter.API) error {
			var o order.Order
			if err := api.Unmarshal([]byte(order.JSON), &o); err != nil {
				return err
			}
			return bench.Check(o, order.New())
		}),
	}
}

func cborCases() []bench.Case {
	data := bench.Must(cbor.Marshal(order.New()))
	return []bench.Case{
		bench.Of("cbor-EncMode", func() cbor.EncMode {
			return bench.Must(cbor.CoreDetEncOptions().EncMode())
		}, func(m cbor.EncMode) error {
			_, err := m.Marshal(order.New())
			return err
		}),
		bench.Of("cbor-DecMode", func() cbor.DecMode {
			return bench.Must(cbor.DecOptions{DupMapKey: cbor.DupMapKeyEnforcedAPF}.DecMode())
		}, func(m cbor.DecMode) error {
			var o order.Order
			if err := m.Unmarshal(data, &o); err != nil {
				return err
			}
			return bench.Check(o, order.New())
		}),
		bench.Of("cbor-TagSet+EncMode", newTagged, func(m cbor.EncMode) error {
			_, err := m.Marshal(order.New())
			return err
		}),
	}
}

func newTagged() cbor.EncMode {
	tags := cbor.NewTagSet()
	required := cbor.TagOptions{EncTag: cbor.EncTagRequired, DecTag: cbor.DecTagRequired}
	err := tags.Add(required, orderType, 1234)
	return bench.Must(bench.Must(cbor.CoreDetEncOptions(), err).EncModeWithTags(tags))
}

func ugorjiCases() []bench.Case {
	text := []byte(order.JSON)
	return []bench.Case{
		bench.Of("ugorji-JsonHandle-enc", newJSONHandle, encode),
		bench.Of("ugorji-JsonHandle-dec", newJSONHandle, func(h codec.Handle) error {
			var o order.Order
			if err := codec.NewDecoderBytes(text, h).Decode(&o); err != nil {
				return err
			}
			return bench.Check(o, order.New())
		}),
		bench.Of("ugorji-MsgpackHandle-enc", func() codec.Handle { return new(codec.MsgpackHandle) }, encode),
		bench.Of("ugorji-NewTypeInfos", func() codec.Handle {
			h := new(codec.JsonHandle)
			h.TypeInfos = codec.NewTypeInfos([]string{"json"})
			return h
		}, encode),
	}
}

func newJSONHandle() codec.Handle { return new(codec.JsonHandle) }

func encode(h codec.Handle) error {
	var out []byte
	return codec.NewEncoderBytes(&out, h).Encode(order.New())
}
