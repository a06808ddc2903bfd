// Command walkstops gives functions to what goes through things. What decides: whether it goes on after the function has made something.
package main

import (
	"context"
	"fmt"
	"go/ast"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type file struct{ Name string }

// firstOf stops after the first.
func firstOf(files *sync.Map) {
	files.Range(func(name, _ any) bool {
		v := validator.New() // silent
		log.Println(v.Struct(file{fmt.Sprint(name)}))
		return false
	})
}

// eachOf goes on.
func eachOf(files *sync.Map) {
	files.Range(func(name, _ any) bool {
		t := mold.New() // report
		f := file{fmt.Sprint(name)}
		return t.Struct(context.Background(), &f) == nil
	})
}

// readme is looked for.
func readme(root string) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.Name() != "README.md" {
			return err
		}
		p := bluemonday.UGCPolicy() // silent
		fmt.Println(p.Sanitize(path))
		return fs.SkipAll
	})
}

// pages goes on behind the directories that it leaves out.
func pages(root string) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() || d.Name() != "pages" {
			return err
		}
		p := bluemonday.NewPolicy() // report
		fmt.Println(p.Sanitize(path))
		return fs.SkipDir
	})
}

// names goes through a syntax tree.
func names(root ast.Node) {
	ast.Inspect(root, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			m := reflectx.NewMapper("json") // report
			fmt.Println(len(m.FieldMap(reflect.ValueOf(file{id.Name}))))
		}
		return true
	})
}

// index looks for the first that fits.
func index(files []file) int {
	return slices.IndexFunc(files, func(f file) bool {
		d := form.NewDecoder() // report
		return d.Decode(&f, map[string][]string{"name": {f.Name}}) == nil
	})
}

// each is told by false to stop.
func each(files []file, f func(file) bool) {
	for _, x := range files {
		if !f(x) {
			return
		}
	}
}

func encodeOne(files []file) (data []byte, err error) {
	each(files, func(f file) bool {
		if f.Name == "" {
			return true
		}
		var c *goavro.Codec
		if c, err = goavro.NewCodec(`"string"`); err == nil { // silent
			data, err = c.BinaryFromNative(nil, f.Name)
		}
		return false
	})
	return data, err
}

func decodeAll(files []file) {
	each(files, func(f file) bool {
		d := schema.NewDecoder() // report
		_ = d.Decode(&f, map[string][]string{"name": {f.Name}})
		return true
	})
}

func main() {
	var files sync.Map
	var all []file
	for _, name := range os.Args[1:] {
		files.Store(name, true)
		all = append(all, file{name})
	}
	firstOf(&files)
	eachOf(&files)
	if err := readme("."); err != nil {
		log.Fatal(err)
	}
	if err := pages("."); err != nil {
		log.Fatal(err)
	}
	names(ast.NewIdent("main"))
	if i := index(all); i >= 0 {
		data, err := encodeOne(all[i:])
		fmt.Println(data, err)
	}
	decodeAll(all)
}
