package client

import (
	"io"
	"net/http"
	"net/http/httptest"

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
