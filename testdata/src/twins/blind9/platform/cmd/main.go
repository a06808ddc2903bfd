// Command cmd serves.
package main

import (
	"context"
	"log"
	"net/http"
	"os"

	"twins/blind9/platform/svc"
	"twins/blind9/platform/validate"
)

type config struct {
	Addr string `validate:"required"`
}

func main() {
	c := config{os.Getenv("ADDR")}
	if err := validate.New().Struct(context.Background(), c); err != nil { // silent
		log.Fatal(err)
	}
	m := http.NewServeMux()
	svc.New().Routes(m)
	log.Fatal(http.ListenAndServe(c.Addr, m))
}
