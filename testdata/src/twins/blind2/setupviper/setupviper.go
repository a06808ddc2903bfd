// Package main writes configuration while requests read it.
package main

import (
	"context"
	"net/http"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/spf13/cobra"
	"github.com/spf13/viper"
)

type api struct {
	cfg *viper.Viper
	mu  sync.Mutex
}

func newAPI() *api {
	a := &api{cfg: viper.New()}
	a.cfg.SetDefault("limit", 10) // silent
	return a
}

func (a *api) set(w http.ResponseWriter, r *http.Request) {
	viper.Set("mode", r.FormValue("mode")) // report
}

func (a *api) reload(w http.ResponseWriter, r *http.Request) {
	if err := viper.ReadInConfig(); err != nil { // report
		http.Error(w, err.Error(), 500)
	}
}

func (a *api) defaults(c *gin.Context) {
	viper.SetDefault("page", 20) // report
	c.JSON(200, viper.GetString("page"))
}

func (a *api) field(c *gin.Context) {
	a.cfg.Set("limit", c.Query("limit")) // report
}

func (a *api) instance(c *gin.Context) {
	viper.GetViper().Set("mode", c.Query("mode")) // report
}

func (a *api) deep(c *gin.Context) {
	apply(c.QueryMap("set"))
}

func apply(values map[string][]string) {
	for k, v := range values {
		viper.Set(k, v) // report
	}
}

// Mirrors: before anything is served, or for the request alone.
func initConfig() {
	viper.SetDefault("mode", "fast") // silent
	_ = viper.ReadInConfig()         // silent
}

func (a *api) own(c *gin.Context) {
	v := viper.New()
	v.Set("mode", c.Query("mode")) // silent
	_ = v.Unmarshal(a)
}

func main() {
	cobra.OnInitialize(initConfig)
	root := &cobra.Command{
		Use: "api",
		PreRunE: func(cmd *cobra.Command, args []string) error {
			viper.Set("args", args) // silent
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return serve(context.Background()) },
	}
	_ = root.Execute()
}

func serve(ctx context.Context) error {
	viper.Set("started", true) // silent
	a := newAPI()
	e := gin.New()
	e.GET("/defaults", a.defaults)
	e.POST("/field", a.field)
	e.POST("/instance", a.instance)
	e.POST("/deep", a.deep)
	e.POST("/own", a.own)
	http.HandleFunc("/set", a.set)
	http.HandleFunc("/reload", a.reload)
	return e.Run()
}
