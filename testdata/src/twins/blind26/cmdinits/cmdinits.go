// Command cmdinits has commands and variables that are initialised by functions. What decides: how often the function behind the value is called.
package main

import (
	"net/http"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/bson/bsoncodec"
)

var registry = func() *bsoncodec.Registry {
	return bson.NewRegistryBuilder().Build() // silent
}()

var newRegistry = func() *bsoncodec.Registry {
	return bson.NewRegistryBuilder().Build() // report
}

var byName = map[string]*bsoncodec.Registry{"first": named("first")}

func named(name string) *bsoncodec.Registry {
	return bson.NewRegistry() // silent
}

var replaced = newLater

func newLater() *bsoncodec.Registry {
	return bson.NewRegistryBuilder().Build() // silent
}

func init() {
	r := replaced()
	replaced = func() *bsoncodec.Registry { return r }
}

var serveCmd = &cobra.Command{
	Use: "serve",
	RunE: func(cmd *cobra.Command, args []string) error {
		own := bson.NewRegistry() // silent
		http.HandleFunc("/own", func(w http.ResponseWriter, r *http.Request) {
			_, _ = bson.MarshalWithRegistry(own, r)
		})
		http.HandleFunc("/new", func(w http.ResponseWriter, r *http.Request) {
			_, _ = bson.MarshalWithRegistry(newRegistry(), r)
			_, _ = bson.MarshalWithRegistry(replaced(), r)
		})
		http.HandleFunc("/each", func(w http.ResponseWriter, r *http.Request) {
			_, _ = bson.MarshalWithRegistry(bson.NewRegistry(), r) // report
		})
		return http.ListenAndServe(":80", nil)
	},
}

var checkCmd = &cobra.Command{
	Use: "check",
	Run: func(cmd *cobra.Command, args []string) {
		b, _ := bson.MarshalWithRegistry(bson.NewRegistry(), args) // silent
		_, _ = os.Stdout.Write(b)
	},
}

var hooks []func(w http.ResponseWriter)

func init() {
	hooks = append(hooks, func(w http.ResponseWriter) {
		b, _ := bson.MarshalWithRegistry(bson.NewRegistry(), w) // report
		_, _ = w.Write(b)
	})
	cobra.OnInitialize(func() {
		byName["late"] = bson.NewRegistry() // silent
	})
}

func main() {
	if len(os.Args) > 1 && strings.HasPrefix(os.Args[1], "-") {
		hooks = nil
	}
	root := new(cobra.Command)
	root.AddCommand(serveCmd, checkCmd)
	_ = root.Execute()
}
