// Command nightwork works at night, and seeds what is not there when it starts. What decides: whether it is in front of the rows, or among
// them.
package main

import (
	"context"
	"encoding/csv"
	"errors"
	"io"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
	"github.com/robfig/cron/v3"
	"github.com/samber/lo"
)

type customer struct {
	Name string `db:"name" validate:"required" mod:"trim"`
	Mail string `db:"mail"`
}

type database interface {
	customers(ctx context.Context) ([]customer, error)
	save(ctx context.Context, c customer) error
}

type night struct {
	db    database
	rules *validator.Validate
}

// seeds are written when the program starts.
var seeds = []customer{{Name: "a"}, {Name: "b"}}

func seed(ctx context.Context, n *night) error {
	for _, c := range seeds {
		v := validator.New() // report
		if err := v.StructCtx(ctx, c); err != nil {
			return err
		}
		if err := n.db.save(ctx, c); err != nil {
			return err
		}
	}
	return nil
}

func seedFast(ctx context.Context, n *night) error {
	v := validator.New() // silent
	for _, c := range seeds {
		if err := errors.Join(v.StructCtx(ctx, c), n.db.save(ctx, c)); err != nil {
			return err
		}
	}
	return nil
}

// clean is a job: it is called each night, and works through all.
func (n *night) clean() {
	ctx := context.Background()
	all, err := n.db.customers(ctx)
	if err != nil {
		log.Println(err)
		return
	}
	t := mold.New() // silent
	for i := range all {
		if err := t.Struct(ctx, &all[i]); err != nil {
			log.Println(err)
		}
		if err := n.db.save(ctx, all[i]); err != nil {
			log.Println(err)
		}
	}
}

// mails goes through all with a library's loop.
func (n *night) mails() {
	all, err := n.db.customers(context.Background())
	if err != nil {
		log.Println(err)
		return
	}
	lo.ForEach(all, func(c customer, _ int) {
		domain := regexp.MustCompile(`@(.*)$`) // report
		log.Println(domain.FindString(c.Mail))
	})
	policy := bluemonday.UGCPolicy() // silent
	lo.ForEach(all, func(c customer, _ int) {
		log.Println(policy.Sanitize(c.Name))
	})
}

// files reads what others have put down.
func (n *night) files() {
	spaces := strings.NewReplacer("\t", " ", "\u00a0", " ") // silent
	err := filepath.WalkDir("in", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		m := reflectx.NewMapper("csv") // report
		in := csv.NewReader(f)
		for {
			rec, err := in.Read()
			if errors.Is(err, io.EOF) {
				return nil
			} else if err != nil {
				return err
			}
			c := customer{Name: spaces.Replace(rec[0])}
			_ = m.FieldMap(reflect.ValueOf(c))
			if err := n.rules.Struct(c); err != nil {
				log.Println(path, err)
			}
		}
	})
	if err != nil {
		log.Println(err)
	}
}

func main() {
	ctx := context.Background()
	n := &night{rules: validator.New()} // silent
	if err := seed(ctx, n); err != nil {
		log.Fatal(err)
	}
	if err := seedFast(ctx, n); err != nil {
		log.Fatal(err)
	}
	c := cron.New()
	for spec, job := range map[string]func(){"0 1 * * *": n.clean, "0 2 * * *": n.mails, "0 3 * * *": n.files} {
		if _, err := c.AddFunc(spec, job); err != nil {
			log.Fatal(err)
		}
	}
	c.Start()
	select {}
}
