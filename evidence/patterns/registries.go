package patterns

import (
	"bytes"
	"sync"

	"github.com/apache/fory/go/fory"
	"github.com/apache/fory/go/fory/threadsafe"
	"github.com/confluentinc/confluent-kafka-go/v2/schemaregistry"
	"github.com/riferrei/srclient"
)

// pattern: srclient

var schemas = srclient.NewSchemaRegistryClient("https://registry.example.com")

// pattern: confluent-schemaregistry

// registry is made when the program starts.
func registry() (schemaregistry.Client, error) {
	return schemaregistry.NewClient(schemaregistry.NewConfig("https://registry.example.com"))
}

// pattern: fory-threadsafe

// orders is a pool of instances, all with the same types.
var orders = threadsafe.NewWithFactory(func() *fory.Fory {
	f := fory.New()
	if err := f.RegisterStruct(shipment{}, 100); err != nil {
		panic(err) // the same for each
	}
	return f
})

type shipment struct{ Item string }

// pattern: fory

var forys = sync.Pool{New: func() any { return fory.New() }}

func encode(v any) ([]byte, error) {
	f := forys.Get().(*fory.Fory)
	defer forys.Put(f)
	f.Reset()
	data, err := f.Serialize(v)
	return bytes.Clone(data), err // its buffer is used again
}
