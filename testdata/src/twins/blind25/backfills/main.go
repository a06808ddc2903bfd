// Command backfills works through all there is, in batches. What decides: whether the run, a batch or a row makes what it needs.
package main

import (
	"context"
	"flag"
	"log"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
)

type account struct{ ID, Name string }

type table struct{ rows []account }

func (t *table) after(id string, n int) []account {
	for i, a := range t.rows {
		if a.ID > id {
			return t.rows[i:min(i+n, len(t.rows))]
		}
	}
	return nil
}

type backfill struct {
	t     *table
	size  int
	v     *validator.Validate
	codec *goavro.Codec
}

func (b *backfill) batches(yield func([]account) bool) {
	var last string
	for {
		batch := b.t.after(last, b.size)
		if len(batch) == 0 || !yield(batch) {
			return
		}
		last = batch[len(batch)-1].ID
	}
}

func (b *backfill) run(ctx context.Context) error {
	trim := mold.New() // silent
	for batch := range b.batches {
		for i := range batch {
			if err := trim.Struct(ctx, &batch[i]); err != nil {
				return err
			}
			if err := b.v.Struct(batch[i]); err != nil {
				return err
			}
		}
		if err := b.save(batch); err != nil {
			return err
		}
	}
	return nil
}

func (b *backfill) save(batch []account) error {
	c, err := goavro.NewCodec(`{"type":"array","items":"string"}`) // report
	if err != nil {
		return err
	}
	_, err = c.BinaryFromNative(nil, batch)
	return err
}

// check is run before anything is written.
func (b *backfill) check() error {
	for batch := range b.batches {
		v := validator.New() // report
		for _, a := range batch {
			if err := v.Struct(a); err != nil {
				return err
			}
		}
	}
	return nil
}

// probe looks at the first batch alone.
func (b *backfill) probe() error {
	for batch := range b.batches {
		v := validator.New() // silent
		return v.Var(batch, "dive")
	}
	return nil
}

func (b *backfill) trimAll(ctx context.Context) (err error) {
	b.batches(func(batch []account) bool {
		t := mold.New() // report
		err = t.Struct(ctx, &batch)
		return err == nil
	})
	return err
}

func newBackfill(t *table, size int) (*backfill, error) {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	return &backfill{t: t, size: size, v: validator.New(), codec: c}, nil // silent
}

func main() {
	size := flag.Int("size", 100, "rows of a batch")
	flag.Parse()
	b, err := newBackfill(&table{}, *size)
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	for _, step := range []func() error{
		b.probe,
		b.check,
		func() error { return b.trimAll(ctx) },
		func() error { return b.run(ctx) },
	} {
		if err := step(); err != nil {
			log.Fatal(err)
		}
	}
}
