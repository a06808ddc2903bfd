// Package shardstarts prepares a few shards, tables and topics before it serves. What decides: whether a loop belongs to the start, and
// keeps what it makes for each, or to the work.
package shardstarts

import (
	"context"
	"fmt"
	"net/http"
	"text/template"

	"github.com/go-playground/validator/v10"
	"github.com/hamba/avro/v2"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/klauspost/compress/zstd"
	"github.com/segmentio/kafka-go"
)

const eventSchema = `{"type":"record","name":"event","fields":[]}`

type event struct {
	ID string `validate:"uuid"`
}

type shard struct {
	name string
	enc  *zstd.Encoder
	page *template.Template
	m    *pgtype.Map
}

type cluster struct {
	shards []*shard
	byName map[string]*shard
}

func open(names []string) (*cluster, error) {
	c := &cluster{byName: make(map[string]*shard)}
	for _, name := range names {
		// One encoder for each shard, for its life.
		enc, err := zstd.NewWriter(nil) // silent
		if err != nil {
			return nil, err
		}
		s := &shard{name: name, enc: enc}
		c.shards = append(c.shards, s)
		c.byName[name] = s
	}
	for i := range c.shards {
		c.shards[i].m = pgtype.NewMap() // silent
	}
	for _, s := range c.byName {
		// The text is the shard's own.
		s.page = template.Must(template.New(s.name).Parse("<h1>" + s.name + "</h1>{{.}}")) // silent
	}
	return c, nil
}

func (c *cluster) write(w http.ResponseWriter, r *http.Request) {
	for _, s := range c.shards {
		// For each shard, with each request.
		v := validator.New() // report
		if v.Struct(event{r.FormValue("id")}) == nil {
			_, _ = w.Write(s.enc.EncodeAll([]byte(r.FormValue("id")), nil))
		}
	}
}

func (c *cluster) reload(w http.ResponseWriter, r *http.Request) {
	for _, s := range c.shards {
		// An administrator says so, and the shard keeps it.
		s.m = pgtype.NewMap() // silent
	}
	fmt.Fprintln(w, len(c.shards))
}

// consume runs beside the others, one for each topic.
func consume(ctx context.Context, topic string) error {
	r := kafka.NewReader(kafka.ReaderConfig{Topic: topic})
	defer r.Close()
	// One schema for the life of the consumer.
	schema := avro.MustParse(eventSchema) // silent
	for {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return err
		}
		if len(m.Value) < len(schema.String()) {
			continue
		}
		// And a validator for each message.
		if err := validator.New().Struct(event{string(m.Key)}); err != nil { // report
			return err
		}
	}
}

// consumeTagged parses the schema for each message.
func consumeTagged(ctx context.Context, topic string) error {
	r := kafka.NewReader(kafka.ReaderConfig{Topic: topic})
	defer r.Close()
	for ctx.Err() == nil {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return err
		}
		schema := avro.MustParse(eventSchema) // report
		fmt.Println(schema.String(), len(m.Value))
	}
	return ctx.Err()
}

func Main(ctx context.Context) error {
	c, err := open([]string{"eu", "us", "ap"})
	if err != nil {
		return err
	}
	for _, topic := range []string{"orders", "refunds"} {
		go func() { _ = consume(ctx, topic) }()
		go func() { _ = consumeTagged(ctx, topic) }()
	}
	for _, s := range c.shards {
		// A handler for each shard, which keeps its rules.
		rules := validator.New() // silent
		http.HandleFunc("/"+s.name, func(w http.ResponseWriter, r *http.Request) {
			if rules.Struct(event{r.FormValue("id")}) == nil {
				_ = s.page.Execute(w, r.FormValue("id"))
			}
		})
	}
	http.HandleFunc("/write", c.write)
	http.HandleFunc("/reload", c.reload)
	return http.ListenAndServe(":8080", nil)
}
