// Package decoded returns what comes out of what it makes. What decides: whether what comes out holds what has made it.
package decoded

import (
	"errors"
	"reflect"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	v1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
)

type user struct{ Name string }

var scheme = runtime.NewScheme() // silent

// Pod returns an object.
func Pod(data []byte) (*v1.Pod, error) {
	d := serializer.NewCodecFactory(scheme).UniversalDeserializer() // report
	obj, err := d.Decode(data, nil)
	if err != nil {
		return nil, err
	}
	return obj.(*v1.Pod), nil
}

// Deserializer returns what decodes.
func Deserializer() runtime.Decoder {
	return serializer.NewCodecFactory(scheme).UniversalDeserializer() // silent
}

// Users returns what it has filled.
func Users(values map[string][]string) (us []user, err error) {
	d := form.NewDecoder() // report
	err = d.Decode(&us, values)
	return us, err
}

// Problems returns errors.
func Problems(u user) validator.ValidationErrors {
	var problems validator.ValidationErrors
	if err := validator.New().Struct(u); errors.As(err, &problems) { // report
		return problems
	}
	return nil
}

// Names returns keys of a map.
func Names(u user) (names []string) {
	m := reflectx.NewMapper("db") // report
	for name := range m.FieldMap(reflect.ValueOf(u)) {
		names = append(names, name)
	}
	return names
}

// Name returns a value of the data.
func Name(u *user) any {
	m := reflectx.NewMapper("json") // report
	return m.FieldByName(reflect.ValueOf(u), "name").Interface()
}

// Getter returns a function that goes on by it.
func Getter() func(user, string) reflect.Value {
	m := reflectx.NewMapper("yaml") // silent
	return func(u user, name string) reflect.Value { return m.FieldByName(reflect.ValueOf(u), name) }
}

// message is data, and no more.
type message struct {
	header map[string]string
	body   []byte
}

// Message packs bytes.
func Message(u user) (*message, error) {
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return nil, err
	}
	m := &message{header: map[string]string{"codec": "avro"}}
	m.body, err = c.BinaryFromNative(nil, u.Name)
	return m, err
}

// packer packs later.
type packer struct {
	codec *goavro.Codec
	user  user
}

// Packer returns it with what it packs by.
func Packer(u user) (*packer, error) {
	c, err := goavro.NewCodec(`"bytes"`) // silent
	if err != nil {
		return nil, err
	}
	return &packer{c, u}, nil
}

// Pack returns bytes, by a mode.
func Pack(u user) ([]byte, error) {
	mode, err := cbor.CanonicalEncOptions().EncMode() // report
	if err != nil {
		return nil, err
	}
	return mode.Marshal(u)
}

// Cleaned sends what it has cleaned.
func Cleaned(texts []string, out chan<- string) {
	p := bluemonday.UGCPolicy() // report
	for _, t := range texts {
		out <- p.Sanitize(t)
	}
}

// Into fills what it is given, and tells nobody by what.
func Into(dst any, values map[string][]string) error {
	return schema.NewDecoder().Decode(dst, values) // report
}
