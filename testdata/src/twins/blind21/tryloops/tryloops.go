// Command tryloops tries again. What decides: whether what is tried again is to make it, or to do something with it.
package main

import (
	"bufio"
	"context"
	"log"
	"os"
	"time"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type event struct{ Name string }

func send(context.Context, []byte) error { return nil }

func schemaOf(path string) string {
	b, _ := os.ReadFile(path)
	return string(b)
}

// open tries until the schema is there.
func open(path string) *goavro.Codec {
	for {
		c, err := goavro.NewCodec(schemaOf(path)) // silent
		if err == nil {
			return c
		}
		time.Sleep(time.Second)
	}
}

func openFew(path string) (c *goavro.Codec, err error) {
	for i := 0; i < 5; i++ {
		c, err = goavro.NewCodec(schemaOf(path)) // silent
		if err != nil {
			time.Sleep(time.Duration(i) * time.Second)
			continue
		}
		break
	}
	return c, err
}

func openAgain(path string) (*goavro.Codec, error) {
	tries := 0
again:
	c, err := goavro.NewCodec(schemaOf(path)) // silent
	if err != nil && tries < 3 {
		tries++
		time.Sleep(time.Second)
		goto again
	}
	return c, err
}

func retry(n int, f func() error) (err error) {
	for ; n > 0; n-- {
		if err = f(); err == nil {
			return nil
		}
	}
	return err
}

func openBy(path string) (c *goavro.Codec, err error) {
	err = retry(3, func() (err error) {
		c, err = goavro.NewCodec(schemaOf(path)) // silent
		return err
	})
	return c, err
}

// deliver makes one for each try.
func deliver(ctx context.Context, e event) error {
	var err error
	for i := 0; i < 5; i++ {
		v := validator.New() // report
		if err = v.Struct(e); err != nil {
			return err
		}
		if err = send(ctx, []byte(e.Name)); err == nil {
			return nil
		}
	}
	return err
}

func deliverBy(ctx context.Context, e event) error {
	return retry(3, func() error {
		t := mold.New() // report
		_ = t.Struct(ctx, &e)
		return send(ctx, []byte(e.Name))
	})
}

func deliverAgain(ctx context.Context, e event) {
again:
	p := bluemonday.UGCPolicy() // report
	if send(ctx, []byte(p.Sanitize(e.Name))) != nil {
		time.Sleep(time.Second)
		goto again
	}
}

func deliverUntil(ctx context.Context, e event) {
	for err := context.Canceled; err != nil; {
		d := schema.NewDecoder() // report
		_ = d.Decode(&e, nil)
		err = send(ctx, []byte(e.Name))
	}
}

func main() {
	c := open("event.avsc")
	d, err := openFew("dead.avsc")
	if err != nil {
		log.Fatal(err)
	}
	f, err := openAgain("other.avsc")
	if err != nil {
		log.Fatal(err)
	}
	g, err := openBy("last.avsc")
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	for sc := bufio.NewScanner(os.Stdin); sc.Scan(); {
		e := event{sc.Text()}
		for _, c := range []*goavro.Codec{c, d, f, g} {
			if _, err := c.BinaryFromNative(nil, e); err != nil {
				log.Print(err)
			}
		}
		if deliver(ctx, e) != nil || deliverBy(ctx, e) != nil {
			deliverAgain(ctx, e)
			deliverUntil(ctx, e)
		}
	}
}
