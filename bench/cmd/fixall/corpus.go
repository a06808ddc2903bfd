package main

// A site is a labelled construction.
type site struct {
	Repo, Module, Package, File string
	Line                        int
	Constructor, Group          string
	Label, Hoistable, Kind      string
}

// A repository is one line of the repos file.
type repository struct {
	Name   string `json:"repo"`
	Commit string
	Lines  int `json:"lines_of_go"`
}

func sitesOf(all []site, r repository) []site {
	var of []site
	for _, s := range all {
		if s.Repo == r.Name && (s.Kind == "" || s.Kind == "site") {
			of = append(of, s)
		}
	}
	return of
}
