package codec

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"

	"github.com/apache/fory/go/fory"
	"github.com/apache/fory/go/fory/threadsafe"
	"github.com/confluentinc/confluent-kafka-go/v2/schemaregistry"
	"github.com/riferrei/srclient"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

// registryCases are clients of schema registries, which hold the schemas that
// they have fetched. The registry is in the same process.
func registryCases() []bench.Case {
	const schema = `{"type":"string"}`
	registry := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, `{"id":1,"version":1,"schemaType":"AVRO","schema":"{\"type\":\"string\"}"}`)
	}))
	return []bench.Case{
		bench.Of("srclient-NewSchemaRegistryClient", func() *srclient.SchemaRegistryClient {
			return srclient.NewSchemaRegistryClient(registry.URL)
		}, func(c *srclient.SchemaRegistryClient) error {
			s, err := c.GetSchema(1)
			if err != nil {
				return err
			}
			return bench.Check(s.Schema(), schema)
		}).Builds(200),
		bench.Closing("confluent-schemaregistry-NewClient", func() schemaregistry.Client {
			return bench.Must(schemaregistry.NewClient(schemaregistry.NewConfig(registry.URL)))
		}, func(c schemaregistry.Client) error {
			s, err := c.GetBySubjectAndID("orders", 1)
			if err != nil {
				return err
			}
			return bench.Check(s.Schema, schema)
		}, func(c schemaregistry.Client) { _ = c.Close() }).Keeps("its idle connection", 100),
	}
}

// line is what fory writes: it has no times of Go.
type line struct {
	Product  string
	Quantity int32
	Price    float64
	Note     string
}

// foryCases are instances of Fory, with one struct type.
func foryCases() []bench.Case {
	want := line{Product: "lamp", Quantity: 2, Price: 19.9, Note: "gift"}
	newFory := func() *fory.Fory {
		f := fory.New()
		return bench.Must(f, f.RegisterStruct(line{}, 100))
	}
	return []bench.Case{
		bench.Of("fory-New", newFory, func(f *fory.Fory) error {
			data, err := f.Serialize(&want)
			if err != nil {
				return err
			}
			var got line
			if err := f.Deserialize(data, &got); err != nil {
				return fmt.Errorf("deserialize: %w", err)
			}
			return bench.Check(got, want)
		}),
		bench.Of("fory-threadsafe-New", func() *threadsafe.Fory {
			return threadsafe.NewWithFactory(newFory)
		}, func(f *threadsafe.Fory) error {
			data, err := f.Serialize(&want)
			if err != nil {
				return err
			}
			var got line
			if err := f.Deserialize(data, &got); err != nil {
				return fmt.Errorf("deserialize: %w", err)
			}
			return bench.Check(got, want)
		}),
	}
}
