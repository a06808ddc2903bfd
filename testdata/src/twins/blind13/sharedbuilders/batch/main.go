// Command batch asks build at the start, and for each file.
package main

import (
	"context"
	"log"
	"os"

	"twins/blind13/sharedbuilders/build"
)

type row struct{ Name string }

func main() {
	rules := build.Rules() // silent
	for _, name := range os.Args[1:] {
		x := row{name}
		if err := build.Decoder().Decode(&x, nil); err != nil { // report
			log.Fatal(err)
		}
		if err := rules.Struct(x); err != nil {
			log.Fatal(err)
		}
		c, err := build.Codec(`{"type":"enum","name":"` + name + `"}`) // silent
		if err != nil {
			log.Fatal(err)
		}
		data, _ := c.BinaryFromNative(nil, x.Name)
		log.Println(string(data))
		kit := build.NewKit() // report
		log.Println(kit.Trim.Struct(context.Background(), &x), kit.Schema.Decode(&x, nil))
	}
}
