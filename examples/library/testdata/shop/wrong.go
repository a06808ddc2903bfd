package shop

import (
	"fmt"
	"net/http"

	"example.com/mapper"
)

type Offer struct{ Item, Price string }

func offer(r *http.Request) Offer { return Offer{r.FormValue("item"), r.FormValue("price")} }

func write(w http.ResponseWriter, table map[string]string) { _, _ = fmt.Fprintln(w, table) }

func show(w http.ResponseWriter, r *http.Request) {
	write(w, mapper.New().Map(offer(r))) // want `mapper.New builds one for every request in show`
}

func front(w http.ResponseWriter, r *http.Request) {
	write(w, mapper.ForTenant("front").Map(offer(r))) // want `keep one for each tenant in a cache; each one that is not released stays for ever`
}

func late(w http.ResponseWriter, r *http.Request) {
	names.Rename("Item", r.FormValue("name")) // want `names.Rename|\(\*mapper.Mapper\).Rename`
	write(w, names.Map(offer(r)))
}

func init() {
	http.HandleFunc("/list", list)
	http.HandleFunc("/tenant", forTenant)
	http.HandleFunc("/show", show)
	http.HandleFunc("/front", front)
	http.HandleFunc("/late", late)
}
